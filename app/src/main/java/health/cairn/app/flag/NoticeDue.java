package health.cairn.app.flag;

import java.util.UUID;

/** Somebody is to be told that something needs them; it is kept until the message is sent. */
record NoticeDue(UUID person) {}
