"""What a reading was made with: registry, frames, models, code and the packages that decide how a text is cut.

In: the files of the project. Out: hashes, and one key under which readings may be taken over.
Left out on purpose: identity and store; they run anew every time.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pipeline.seeds import fingerprint

_PIPELINE = Path(__file__).resolve().parent.parent
_CODE = ("language", "entities", "dates", "facts", "extract.py", "model.py", "seeds.py", "store/codec.py")
_PACKAGES = ("spacy", "HanTa", "edtf", "anyascii", "python-crfsuite")


@dataclass(frozen=True, slots=True)
class Rules:
    """Hashes of 16 hex digits."""

    registry: str
    frames: str
    models: str
    code: str

    @property
    def key(self) -> str:
        return sha256("|".join((self.registry, self.frames, self.models, self.code)).encode()).hexdigest()[:16]


def current_rules(model: str = "") -> Rules:
    """The rules as they stand on disk now; `model`: an installed spaCy model that reads beside them."""
    code = _hash([_PIPELINE / name for name in _CODE], "*.py", "|".join(map(_version, _PACKAGES)))
    models = _hash([_PIPELINE / "models"], "*", model)
    return Rules(fingerprint("registry"), fingerprint("frames", "vocabulary"), models, code)


def code_version() -> str:
    """A hash over all code of the pipeline."""
    return _hash([_PIPELINE], "*.py", "")


def _hash(roots: list[Path], pattern: str, seed: str) -> str:
    digest = sha256(seed.encode())
    for root in roots:
        for path in sorted(root.rglob(pattern)) if root.is_dir() else [root]:
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(_PIPELINE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"
