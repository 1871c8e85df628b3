"""Other specialists: whom a mentor invites, what they answer, and what time brings (Положение, 5.2)."""
