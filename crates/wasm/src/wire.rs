//! What goes over the wire, name by name. The names are a promise to other people's code, and `package/index.d.ts` is its
//! text: a test holds both together.

use judge::link::{Link, Unread};
use judge::{Answer, Answers, Fired, Judgement, Outcome, Question, Range, Record, Standing, Why};
use rules::deployments::Side;
use rules::licences::Licence;
use rules::{Changed, Held, Home, LicenceList, Line, Place, Report, ServerRow, Site, To, WayOut};
use serde::ser::{Serialize, SerializeMap as _, SerializeStruct as _, Serializer};

/// Something as an object.
struct Wire<T>(T);

/// Several of them as a list.
struct Each<'a, T>(&'a [T]);

impl<'a, T> Serialize for Each<'a, T>
where
    Wire<&'a T>: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Wire))
    }
}

/// Says how something becomes an object: its fields, each by its name.
macro_rules! object {
    ($wire:ty, $pattern:pat, { $($name:literal: $value:expr),+ $(,)? }) => {
        impl Serialize for $wire {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $pattern = self;
                let mut object = serializer.serialize_struct("", 0)?;
                $(object.serialize_field($name, &$value)?;)+
                object.end()
            }
        }
    };
}

/// What was judged and counted.
pub struct Advice<'a>(pub &'a Report);

object!(Advice<'_>, Advice(it), {
    "outcome": outcome(&it.judgement),
    "next": it.judgement.path.next.map(|question| question.id),
    "atMost": it.judgement.path.at_most,
    "offered": ids(&it.judgement.path.offered),
    "parked": it.judgement.parked,
    "lists": Each(&it.lists),
    "waysOut": Each(&it.ways_out),
    "rules": it.named().iter().map(|rule| rule.id).collect::<Vec<_>>(),
});

/// The next step of an interview: a question, or the end.
pub struct Step<'a>(pub &'a Report, pub &'a Answers);

object!(Step<'_>, Step(it, given), {
    "ask": it.judgement.path.next.map(|question| Ask(question, &it.judgement, given.get(question.id))),
    "report": it.judgement.path.next.is_none().then_some(Advice(it)),
});

struct Ask<'a>(&'static Question<'static>, &'a Judgement<'static>, Option<&'a Answer>);

object!(Ask<'_>, Ask(question, judgement, given), {
    "question": question.id,
    "choices": offered(question, judgement),
    "columns": question
        .columns()
        .iter()
        .filter(|column| judgement.look().asks(question, column))
        .map(|column| Offered(&column.question, judgement))
        .collect::<Vec<_>>(),
    "refused": given.and_then(|given| Some(question.fit(given, &judgement.look()).err()?.to_string())),
    "atMost": judgement.path.at_most,
    "why": Each(&judgement.path.why),
});

/// A column that is asked.
struct Offered<'a>(&'static Question<'static>, &'a Judgement<'static>);

object!(Offered<'_>, Offered(column, judgement), { "id": column.id, "choices": offered(column, judgement) });

fn offered(question: &Question<'static>, judgement: &Judgement<'static>) -> Vec<&'static str> {
    let look = judgement.look();
    let choices = question.choices().iter();
    choices.filter(|choice| choice.is_offered(&look)).map(|choice| choice.id).collect()
}

object!(Wire<&Why<'static>>, Wire(it), {
    "kind": match it { Why::Rule(_) => "rule", Why::Quantity(_) => "count", Why::Deployment(_) => "deployment" },
    "id": match it { Why::Rule(rule) => rule.id, Why::Quantity(it) => it.id, Why::Deployment(it) => it.id },
});

/// Why it is so.
pub struct Explanation<'a>(pub &'a Judgement<'static>);

object!(Explanation<'_>, Explanation(it), {
    "outcome": outcome(it),
    "deployments": Each(&it.standings),
    "told": Each(&told(it)),
});

fn told(judgement: &Judgement<'static>) -> Vec<Fired<'static>> {
    match judgement.outcome {
        Outcome::Decided(deployment) => judgement.told(deployment.id),
        Outcome::Undecided | Outcome::Conflict | Outcome::OutsideDates => Vec::new(),
    }
}

object!(Wire<&Standing<'static>>, Wire(it), {
    "deployment": it.deployment.id,
    "canWin": it.can_win,
    "ruledOutBy": Each(&it.ruled_out_by),
    "favouredBy": Each(&it.favoured_by),
    "doubts": records(&it.doubts),
});

object!(Wire<&Fired<'static>>, Wire(it), { "rule": it.rule.id, "on": it.on });

/// An answer said otherwise, and what it comes to.
pub struct Change<'a>(pub &'a rules::Change, pub Changed);

object!(Change<'_>, Change(change, changed), {
    "question": change.question.id,
    "column": change.column.map(|column| column.id),
    "row": change.row,
    "how": match change.to {
        To::Instead(_) => "instead",
        To::With(_) => "with",
        To::Without(_) => "without",
        To::Fewer => "fewer",
        To::More => "more",
    },
    "answer": Said(&changed.answer),
    "outcome": outcome(&changed.report.judgement),
    "deployment": changed.report.recommended().map(|list| list.deployment.id),
    "lines": Each(changed.report.recommended().map_or(&[][..], |list| &list.lines)),
});

/// What a link says.
pub struct Decoded<'a>(pub &'a Link, pub &'a [Unread]);

object!(Decoded<'_>, Decoded(link, unread), {
    "on": link.on.map(|on| on.to_string()),
    "answers": SaidAll(&link.answers),
    "beside": link.beside,
    "unread": Each(unread),
});

object!(Wire<&Unread>, Wire(it), { "part": it.part, "why": it.why });

/// Answers by the ids of their questions.
struct SaidAll<'a>(&'a Answers);

impl Serialize for SaidAll<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        for (question, answer) in self.0.iter() {
            object.serialize_entry(question, &Said(answer))?;
        }
        object.end()
    }
}

struct Said<'a>(&'a Answer);

impl Serialize for Said<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Answer::Choice(text) | Answer::Text(text) => serializer.serialize_str(text),
            Answer::Choices(chosen) => serializer.collect_seq(chosen.iter()),
            Answer::Number(number) => serializer.serialize_u64(*number),
            Answer::Rows(rows) => serializer.collect_seq(rows.iter().map(SaidAll)),
            Answer::Unsure => serializer.serialize_str("unsure"),
        }
    }
}

object!(Wire<&Range>, Wire(it), { "lenient": it.lenient(), "cautious": it.cautious() });

/// What is covered, of which more is in one's favour.
struct Covered<'a>(&'a Range);

object!(Covered<'_>, Covered(it), { "lenient": it.cautious(), "cautious": it.lenient() });

struct Otherwise(u64, Option<&'static str>, &'static str);

object!(Otherwise, Otherwise(count, instead, condition), {
    "count": count,
    "instead": instead,
    "condition": condition,
});

object!(Wire<&Site>, Wire(it), {
    "name": it.name,
    "people": it.people,
    "place": match it.place { Place::Central { .. } => "central", Place::Branch { .. } => "branch" },
    "pairedWith": match it.place { Place::Central { paired_with, .. } => paired_with, Place::Branch { .. } => None },
    "branchOf": match it.place { Place::Central { .. } => None, Place::Branch { of, .. } => Some(of) },
    "hasTrunk": it.has_trunk,
});

object!(Wire<&ServerRow>, Wire(it), {
    "site": it.site,
    "role": it.role.id(),
    "edition": it.edition.map(|edition| edition.id()),
    "configuration": it.configuration,
    "count": Wire(&it.count),
    "formula": it.formula,
    "otherwise": it.otherwise.map(|other| {
        let instead = other.edition.filter(|edition| Some(*edition) != it.edition);
        Otherwise(other.count, instead.map(|edition| edition.id()), other.condition)
    }),
    "rules": records(&it.why),
});

object!(Wire<&Line>, Wire(it), {
    "licence": it.licence.id,
    "name": it.licence.name,
    "unit": it.licence.unit.name(),
    "groups": it.names,
    "needed": Wire(&it.needed),
    "covered": Covered(&it.covered),
    "coveredBy": it.covered_by,
    "held": Each(&it.held),
    "toBuy": Wire(&it.to_buy),
    "otherwise": it.otherwise.map(|other| {
        Otherwise(other.needed, other.instead.map(|licence| licence.id), other.condition)
    }),
    "dependsOn": it.depends_on,
    "confidence": it.confidence.id(),
    "rules": records(&it.why),
});

object!(Wire<&(&'static Licence, Range)>, Wire((licence, count)), { "licence": licence.id, "count": Covered(count) });

object!(Wire<&Held>, Wire(it), {
    "licence": it.holding.licence.id,
    "count": it.holding.count,
    "covers": Each(&it.covers),
    "rules": records(&it.why),
});

object!(Wire<&Home>, Wire(it), {
    "groups": it.names,
    "people": it.people,
    "side": match it.side { Side::OnPremises => "on-premises", Side::Online => "online" },
    "besideInService": it.beside.is_some(),
});

object!(Wire<&WayOut>, Wire(it), { "givesUp": Each(&it.gives_up), "list": Wire(&it.list) });

object!(Wire<&LicenceList>, Wire(it), {
    "deployment": it.deployment.id,
    "isKept": it.is_kept,
    "service": it.service,
    "homes": Each(&it.homes),
    "first": records(&it.first),
    "unmet": records(&it.unmet),
    "sites": Each(&it.sites),
    "servers": Each(&it.servers),
    "lines": Each(&it.lines),
    "held": Each(&it.held),
    "ways": it.ways.iter().map(|ways| ways.ways.iter().map(|way| way.id()).collect()).collect::<Vec<Vec<_>>>(),
    "told": Each(&it.told),
    "open": it.open,
});

fn outcome(judgement: &Judgement<'_>) -> &'static str {
    match judgement.outcome {
        Outcome::Undecided => "undecided",
        Outcome::Decided(_) => "decided",
        Outcome::Conflict => "conflict",
        Outcome::OutsideDates => "outside-dates",
    }
}

fn ids(questions: &[&'static Question<'static>]) -> Vec<&'static str> {
    questions.iter().map(|question| question.id).collect()
}

fn records(rules: &[Record<'static>]) -> Vec<&'static str> {
    rules.iter().map(|rule| rule.id).collect()
}
