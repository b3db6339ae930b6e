-- A server looks whether another, newer one has changed the schema beneath it.
grant select on "${flyway:table}" to ${app};
