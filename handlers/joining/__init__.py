"""Joining by slip in chat: the link of a QR code, six characters, «Это я», and what is told of it."""
