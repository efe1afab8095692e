"""`python -m pipeline train --text DIR`: all taught models, made anew.

In: the training split, and news without annotations. Out: files in pipeline/models, and what was done, line by line.
Names come first, since facts are taught on the names that the tagger finds. What the tagger of grammar says of single
words is kept last, of all texts.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.entities.learned import STAGES
from pipeline.extract import read_scenes
from pipeline.gold.load import GOLD, load_folder
from pipeline.language.grammar import WORDS, keep_words
from pipeline.model import Document
from pipeline.model_files import model_path
from pipeline.sources import read
from pipeline.train import facts, names

_NEWS = 150  # articles that teach what is no fact
_FOLDS = 5


def train(folder: Path | None, text: Path) -> Iterator[str]:
    """Teach and write; one line for each model.

    Raises:
        GoldError: the folder holds no annotated documents.
        SourceError: there is no such text.
    """
    documents = load_folder(folder or GOLD / "train")
    WORDS.unlink(missing_ok=True)  # what is kept shall be of these texts alone
    news = [item for item in read([text]) if isinstance(item, Document)]
    with TemporaryDirectory() as place:
        folds = [Path(place) / str(fold) for fold in range(_FOLDS)]
        for fold in folds:
            fold.mkdir()
        names.teach([names.lesson(document) for document in documents], folds)
        for path in map(model_path, STAGES):
            yield f"{path.name}: {len(documents)} documents, {path.stat().st_size} bytes"
        yield from facts.teach(documents, news[:: max(1, len(news) // _NEWS)], folds)
    for article in news:
        read_scenes(article)
    yield f"{WORDS.name}: {keep_words()} words, {WORDS.stat().st_size} bytes"
