"""What a city lacks in words: short for a table, and as the step that puts it right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from dcc_desktop.domain.lacks import Lack, LackCode
from dcc_desktop.domain.standing import CityStanding
from dcc_desktop.i18n import _, ngettext

_Counted = Callable[[int], str]


def short_words(lack: Lack) -> str:
    """Return what is lacking in a few words, such as "7 forms"."""
    return _SHORT[lack.code](lack.amount).format(count=lack.amount)


def step_title(code: LackCode, lacking: Sequence[tuple[CityStanding, Lack]]) -> str:
    """Return the step that puts the same lack of one city or of several right, in the imperative."""
    amount = sum(lack.amount for _city, lack in lacking)
    count = amount if code in _COUNTING_THINGS else len(lacking)
    if code is LackCode.FORMS and 2 * amount > sum(city.forms.expected for city, _lack in lacking):
        # Hardly the last ones.
        return ngettext("Enter {count} more form", "Enter {count} more forms", count).format(count=count)
    return _TITLES[code](count).format(count=count, city=lacking[0][0].name)


def step_reason(code: LackCode, lacking: Sequence[tuple[CityStanding, Lack]]) -> str:
    """Return why the step is to be done: where it is lacking, or what it is good for."""
    count = len(lacking)
    if code in _COUNTING_THINGS:
        text = ngettext("{city} still has gaps.", "{count} cities still have gaps.", count)
    else:
        text = _REASONS[code]()
    return text.format(count=count, city=lacking[0][0].name)


_COUNTING_THINGS = frozenset(
    {LackCode.FORMS, LackCode.ACTION_OBJECTIVE, LackCode.ACTION_LEAD, LackCode.ACTION_DATES, LackCode.ACTION_COST}
)

_SHORT: Mapping[LackCode, _Counted] = {
    LackCode.PEOPLE: lambda _n: _("no people"),
    LackCode.FIRST_FORM: lambda _n: _("no form"),
    LackCode.FORMS: lambda n: ngettext("{count} form", "{count} forms", n),
    LackCode.CONSENSUS: lambda _n: _("no consensus"),
    LackCode.SWOT: lambda n: ngettext("{count} field of the SWOT", "{count} fields of the SWOT", n),
    LackCode.IDEAS: lambda _n: _("no ideas"),
    LackCode.BALLOT: lambda _n: _("no vote"),
    LackCode.OPEN_BALLOT: lambda _n: _("an open vote"),
    LackCode.VISION: lambda _n: _("no vision"),
    LackCode.MISSION: lambda _n: _("no mission"),
    LackCode.AMBITION: lambda _n: _("no ambition"),
    LackCode.OFFERS: lambda _n: _("no offers"),
    LackCode.NEEDS: lambda _n: _("no needs"),
    LackCode.MENTOR: lambda _n: _("no mentor"),
    LackCode.FIRST_STEP: lambda _n: _("no first step"),
    LackCode.PRACTICE: lambda _n: _("no practice"),
    LackCode.HUB: lambda _n: _("no hub canvas"),
    LackCode.OBJECTIVE: lambda _n: _("no objective"),
    LackCode.ACTION: lambda _n: _("no action"),
    LackCode.ACTION_OBJECTIVE: lambda n: ngettext(
        "{count} action without an objective", "{count} actions without an objective", n
    ),
    LackCode.ACTION_LEAD: lambda n: ngettext("{count} action without a lead", "{count} actions without a lead", n),
    LackCode.ACTION_DATES: lambda n: ngettext("{count} action without dates", "{count} actions without dates", n),
    LackCode.ACTION_COST: lambda n: ngettext("{count} action without a cost", "{count} actions without a cost", n),
}

_TITLES: Mapping[LackCode, _Counted] = {
    LackCode.PEOPLE: lambda n: ngettext("Enter the people of {city}", "Enter the people of {count} cities", n),
    LackCode.FIRST_FORM: lambda n: ngettext("Enter the forms of {city}", "Enter the forms of {count} cities", n),
    LackCode.FORMS: lambda n: ngettext("Enter the last form", "Enter the last {count} forms", n),
    LackCode.CONSENSUS: lambda n: ngettext(
        "Settle the consensus of {city}", "Settle the consensus of {count} cities", n
    ),
    LackCode.SWOT: lambda n: ngettext(
        "Complete the SWOT analysis of {city}", "Complete the SWOT analysis of {count} cities", n
    ),
    LackCode.IDEAS: lambda n: ngettext("Collect the ideas of {city}", "Collect the ideas of {count} cities", n),
    LackCode.BALLOT: lambda n: ngettext("Let {city} vote on its ideas", "Let {count} cities vote on their ideas", n),
    LackCode.OPEN_BALLOT: lambda n: ngettext("Close the vote of {city}", "Close the votes of {count} cities", n),
    LackCode.VISION: lambda n: ngettext("Agree on the vision of {city}", "Agree on the vision of {count} cities", n),
    LackCode.MISSION: lambda n: ngettext("Agree on the mission of {city}", "Agree on the mission of {count} cities", n),
    LackCode.AMBITION: lambda n: ngettext(
        "Agree on an ambition of {city}", "Agree on an ambition of {count} cities", n
    ),
    LackCode.OFFERS: lambda n: ngettext("Enter what {city} offers", "Enter what {count} mentor cities offer", n),
    LackCode.NEEDS: lambda n: ngettext("Enter the needs of {city}", "Enter the needs of {count} cities", n),
    LackCode.MENTOR: lambda n: ngettext("Choose a mentor for {city}", "Choose a mentor for {count} cities", n),
    LackCode.FIRST_STEP: lambda n: ngettext(
        "Agree on the first step of {city} with its mentor", "Agree on the first step of {count} pairs", n
    ),
    LackCode.PRACTICE: lambda n: ngettext(
        "Find a good practice for {city}", "Find a good practice for {count} cities", n
    ),
    LackCode.HUB: lambda n: ngettext("Sketch the hub of {city}", "Sketch the hub of {count} cities", n),
    LackCode.OBJECTIVE: lambda n: ngettext(
        "Write the first objective of {city}", "Write the first objectives of {count} cities", n
    ),
    LackCode.ACTION: lambda n: ngettext(
        "Write the first action of {city}", "Write the first actions of {count} cities", n
    ),
    LackCode.ACTION_OBJECTIVE: lambda n: ngettext(
        "Put {count} action under an objective", "Put {count} actions under an objective", n
    ),
    LackCode.ACTION_LEAD: lambda n: ngettext("Name a lead for {count} action", "Name a lead for {count} actions", n),
    LackCode.ACTION_DATES: lambda n: ngettext(
        "Set start and end of {count} action", "Set start and end of {count} actions", n
    ),
    LackCode.ACTION_COST: lambda n: ngettext(
        "Estimate the cost of {count} action", "Estimate the cost of {count} actions", n
    ),
}

_REASONS: Mapping[LackCode, Callable[[], str]] = {
    LackCode.PEOPLE: lambda: _("A plan names who worked on it."),
    LackCode.FIRST_FORM: lambda: _("No ratings have been entered there yet."),
    LackCode.CONSENSUS: lambda: _("Begin with the criteria on which the answers differ most."),
    LackCode.SWOT: lambda: _("All four fields go into the plan."),
    LackCode.IDEAS: lambda: _("The vision and the actions come from them."),
    LackCode.BALLOT: lambda: _("The votes show which ideas come first."),
    LackCode.OPEN_BALLOT: lambda: _("The result is shown once the vote is closed."),
    LackCode.VISION: lambda: _("The plan opens with it."),
    LackCode.MISSION: lambda: _("It says what is done today to reach the vision."),
    LackCode.AMBITION: lambda: _("It makes the vision measurable: a figure and a year."),
    LackCode.OFFERS: lambda: _("The suggested pairing compares needs with offers."),
    LackCode.NEEDS: lambda: _("The suggested pairing compares needs with offers."),
    LackCode.MENTOR: lambda: _("The suggestion with its reasons is ready; the choice is yours."),
    LackCode.FIRST_STEP: lambda: _("A pair with a first step and its date stays in touch."),
    LackCode.PRACTICE: lambda: _("Every city takes something home that worked elsewhere."),
    LackCode.HUB: lambda: _("A few words in each box are enough for now."),
    LackCode.OBJECTIVE: lambda: _("Actions are grouped under objectives."),
    LackCode.ACTION: lambda: _("Take over the ideas with the most votes."),
}
