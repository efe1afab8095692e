"""The words for the codes of the tables: kinds of events, agreements, ties; status, modality, polarity.

In: a language. Out: dictionaries code -> word, in the order in which a reader meets them.
Left out on purpose: names of parties and places, which are data.
"""

from __future__ import annotations

from views.language import Language


def event_words(lang: Language) -> dict[str, str]:
    """Kind of event -> word."""
    return {
        "meeting": lang._("Meeting"),
        "visit": lang._("Visit"),
        "invitation": lang._("Invitation"),
        "forum": lang._("Forum"),
        "congress": lang._("Party congress"),
        "negotiation": lang._("Negotiation"),
        "signing": lang._("Signing"),
        "termination": lang._("Termination"),
        "founding": lang._("Founding"),
        "merger": lang._("Merger"),
        "split": lang._("Split"),
        "renaming": lang._("Renaming"),
        "dissolution": lang._("Dissolution"),
        "election": lang._("Election"),
        "appointment": lang._("Appointment"),
        "resignation": lang._("Resignation"),
        "reform": lang._("Reform"),
        "statement": lang._("Statement"),
        "conflict": lang._("Conflict"),
        "boycott": lang._("Boycott"),
        "expulsion": lang._("Expulsion"),
        "ban": lang._("Ban"),
        "status_loss": lang._("Loss of status"),
        "other": lang._("Other event"),
    }


def agreement_words(lang: Language) -> dict[str, str]:
    """Kind of agreement -> word."""
    return {
        "coalition": lang._("Coalition"),
        "cooperation_agreement": lang._("Cooperation agreement"),
        "memorandum": lang._("Memorandum"),
        "friendship_treaty": lang._("Friendship treaty"),
        "work_programme": lang._("Work programme"),
        "joint_plan": lang._("Joint plan"),
        "other": lang._("Other agreement"),
    }


def status_words(lang: Language) -> dict[str, str]:
    """Status of an agreement -> word."""
    return {
        "in_force": lang._("in force"),
        "signed": lang._("signed"),
        "planned": lang._("planned"),
        "proposed": lang._("proposed"),
        "suspended": lang._("suspended"),
        "ended": lang._("ended"),
        "denied": lang._("denied"),
    }


def modality_words(lang: Language) -> dict[str, str]:
    """How a text holds a fact to be true -> word."""
    return {
        "asserted": lang._("asserted"),
        "planned": lang._("planned"),
        "proposed": lang._("proposed"),
        "hypothetical": lang._("hypothetical"),
        "denied": lang._("denied"),
    }


def polarity_words(lang: Language) -> dict[str, str]:
    """How one party stands to another -> word."""
    return {
        "supportive": lang._("supportive"),
        "neutral": lang._("neutral"),
        "critical": lang._("critical"),
        "ignoring": lang._("ignoring"),
    }


def tie_words(lang: Language) -> dict[str, str]:
    """Kind of tie -> the words between its two sides."""
    return {
        "youth_wing_of": lang._("youth wing of"),
        "part_of": lang._("part of"),
        "successor_of": lang._("successor of"),
        "member_of": lang._("member of"),
        "governing_party_of": lang._("governing party of"),
        "contact": lang._("in contact with"),
        "no_contact": lang._("no contact with"),
    }
