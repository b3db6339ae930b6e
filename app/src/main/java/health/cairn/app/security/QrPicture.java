package health.cairn.app.security;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

/** A QR code as the path of an SVG picture, one unit a square. */
record QrPicture(int size, String path) {
  static QrPicture of(String text) {
    try {
      var squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
      var path = new StringBuilder();
      for (var y = 0; y < squares.getHeight(); y++) {
        for (var x = 0; x < squares.getWidth(); x++) {
          if (squares.get(x, y))
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
      return new QrPicture(squares.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }
}
