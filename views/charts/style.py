"""How all charts look: two themes, colours and symbols of kinds, dashes of status, the common layout.

In: codes of the tables and a theme. Out: colours (#rrggbb), Plotly symbols and dashes, layout dictionaries.
Left out on purpose: the colours of parties, which are data and arrive with the rows, made for the theme.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from views.language import Language

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
TOUCH = 13
"""Diameter of a clickable marker in px: under 11 a finger misses it."""


CLICKABLE: dict[str, Any] = {
    "mode": "markers",
    "hovertemplate": "%{hovertext}<extra></extra>",
    "showlegend": False,
    "cliponaxis": False,
    "selected": {"marker": {"size": TOUCH + 6}},
    "unselected": {"marker": {"opacity": 1}},
}
"""What clickable markers share: the chosen one grows, the others stay as they are."""


@dataclass(frozen=True)
class Theme:
    """Colours (#rrggbb) of everything that is not data. `surface` is the page the chart lies on."""

    name: str
    ink: str
    muted: str
    line: str
    surface: str
    shade: str
    warn: str
    grey: str


LIGHT = Theme("light", "#1f2328", "#5d646d", "#d5d8dd", "#ffffff", "#f1f2f4", "#a34700", "#7d838c")
DARK = Theme("dark", "#eceef1", "#a6adb7", "#3a414c", "#0e1117", "#1b202a", "#ffb067", "#8b929c")

# Okabe and Ito's palette, each darkened for white or lifted for #0e1117 until it stands out at 3:1 or better.
_PALETTE = {
    "blue": ("#0072b2", "#4ba3dc"),
    "sky": ("#2b8fc9", "#7cc7f2"),
    "green": ("#008a64", "#2fbf94"),
    "orange": ("#b97800", "#eead2d"),
    "vermillion": ("#c85400", "#f0803c"),
    "purple": ("#b65a8e", "#dc93b9"),
    "grey": ("#7d838c", "#8b929c"),
}
# Kinds of one family share a colour and differ in shape: two dozen colours cannot be told apart.
_EVENT_COLOURS = {
    "blue": ("meeting", "visit", "invitation", "forum", "congress", "negotiation"),
    "green": ("signing", "founding", "merger"),
    "orange": ("election", "appointment", "resignation", "reform"),
    "vermillion": ("conflict", "boycott", "expulsion", "ban", "status_loss", "termination"),
    "purple": ("split", "renaming", "dissolution"),
    "grey": ("statement", "other"),
}
_AGREEMENT_COLOURS = {
    "coalition": "blue",
    "cooperation_agreement": "green",
    "memorandum": "orange",
    "friendship_treaty": "purple",
    "work_programme": "sky",
    "joint_plan": "vermillion",
    "other": "grey",
}
EVENT_SYMBOLS = {
    "meeting": "circle",
    "visit": "triangle-right",
    "invitation": "triangle-left",
    "forum": "hexagon",
    "congress": "pentagon",
    "negotiation": "diamond",
    "signing": "square",
    "termination": "star-square",
    "founding": "star",
    "merger": "bowtie",
    "split": "hourglass",
    "renaming": "diamond-tall",
    "dissolution": "star-triangle-down",
    "election": "hexagram",
    "appointment": "triangle-up",
    "resignation": "triangle-down",
    "reform": "hexagon2",
    "statement": "diamond-wide",
    "conflict": "x",
    "boycott": "cross",
    "expulsion": "triangle-nw",
    "ban": "octagon",
    "status_loss": "star-triangle-up",
    "other": "star-diamond",
}
AGREEMENT_SYMBOLS = {
    "coalition": "star",
    "cooperation_agreement": "circle",
    "memorandum": "square",
    "friendship_treaty": "diamond",
    "work_programme": "triangle-up",
    "joint_plan": "pentagon",
    "other": "star-diamond",
}
STANCE_SIGNS = {"supportive": "+", "neutral": "=", "critical": "−", "ignoring": "○"}
# Purple and orange are told apart by every kind of sight; what is neither for nor against is grey or hollow.
_STANCE_COLOURS = {
    "supportive": ("#542788", "#b9a2e0"),
    "critical": ("#b35806", "#f0a04b"),
    "neutral": ("#7d838c", "#8b929c"),
}
STATUS_DASHES = {
    "in_force": "solid",
    "signed": "solid",
    "planned": "6px,4px",
    "proposed": "6px,4px",
    "suspended": "2px,4px",
    "ended": "2px,4px",
    "denied": "solid",
}


def event_colour(kind: str, theme: Theme) -> str:
    """Colour of a kind of event; an unknown kind is grey."""
    return palette(next((name for name, kinds in _EVENT_COLOURS.items() if kind in kinds), "grey"), theme)


def agreement_colour(kind: str, theme: Theme) -> str:
    """Colour of a kind of agreement; an unknown kind is grey."""
    return palette(_AGREEMENT_COLOURS.get(kind, "grey"), theme)


def stance_colour(polarity: str, theme: Theme) -> str | None:
    """Colour of a stance; None for one that is hollow."""
    found = _STANCE_COLOURS.get(polarity)
    return found and found[theme.name == "dark"]


def event_symbol(kind: str, modality: str) -> str:
    """Plotly's symbol: the shape says the kind, hollow says that it is not, or not yet, a fact."""
    return EVENT_SYMBOLS.get(kind, EVENT_SYMBOLS["other"]) + ("" if modality == "asserted" else "-open")


def agreement_symbol(kind: str, status: str) -> str:
    """Plotly's symbol of an agreement: hollow where planned, proposed or denied."""
    hollow = status in ("planned", "proposed", "denied")
    return AGREEMENT_SYMBOLS.get(kind, AGREEMENT_SYMBOLS["other"]) + ("-open" if hollow else "")


def palette(name: str, theme: Theme) -> str:
    """The variant of a named colour for a theme."""
    return _PALETTE[name][theme.name == "dark"]


def to_light() -> dict[Any, str]:
    """The colours of kinds made for a dark page -> those made for a white one."""
    return {dark: light for light, dark in _PALETTE.values()} | {DARK.grey: LIGHT.grey}


def colour_or_grey(colour: Any, theme: Theme) -> str:
    """The colour of a row, or grey where the registry knows none."""
    return colour if isinstance(colour, str) and colour.startswith("#") else theme.grey


def faded(colour: str, share: float) -> str:
    """#rrggbb with an opacity of 0..1, as Plotly reads it."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{share})"


def contrast(one: str, other: str) -> float:
    """Contrast of two colours after WCAG 2.1, 1..21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ink_on(colour: str) -> str:
    """Black or white, whichever is easier to read on a colour."""
    return max("#111418", "#ffffff", key=lambda ink: contrast(ink, colour))


def layout(theme: Theme, lang: Language, height: int, **more: Any) -> dict[str, Any]:
    """What every figure shares. `height` in px; `more` overrides."""
    return {
        "height": height,
        "autosize": True,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 13, "color": theme.ink},
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8, "pad": 0},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": theme.shade,
            "bordercolor": theme.line,
            "font": {"family": FONT, "size": 13, "color": theme.ink},
            "align": "left",
        },
        "separators": ",." if lang.code == "de" else ".,",
        **more,
    }


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
