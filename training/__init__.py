"""Training: what makes the small files of resources/weights from ../shared/data; no part of the app."""
