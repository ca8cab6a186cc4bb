"""The core of DCC Desktop: rules, storage and documents; runs without Qt."""

__version__ = "0.1.0"
