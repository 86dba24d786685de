"""The words of the trade: frozen values, one noun family a file. Nothing here reads, asks or decides."""
