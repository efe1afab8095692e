"""Files in, documents out: `read(paths)` yields a Document for every text and a Problem for everything that is none.

    files      the paths a user names      -> every file worth opening, in one order on every machine
    formats    one file (.txt .md .jsonl)  -> texts with what the file says about them
    metadata   front matter, JSON fields   -> title, author, date … of a Document
    tongue     a text                      -> its language, where nobody states it

Left out on purpose: the article's own content. Text is never mended, cut or normalised: offsets count in the file as it
stands.
"""

from pipeline.sources.files import SourceError
from pipeline.sources.reading import as_document, read

__all__ = ["SourceError", "as_document", "read"]
