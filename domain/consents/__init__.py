"""Consents to processing and to publication (152-FZ), who has to sign them, and how they are taken back."""
