"""Forms of documents, one a file: each gives the lines of a file, and what they mean is read in `prose`."""
