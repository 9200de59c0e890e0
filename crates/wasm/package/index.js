// What the module says in ids, with the texts of the book beside it. What it says is in `index.d.ts`.
import * as module from "./calculator.js";
import book from "./book.js";

const frozen = (it) => {
  if (typeof it !== "object" || it === null) return it;
  Object.values(it).forEach(frozen);
  return Object.freeze(it);
};
frozen(book);

export { book };
export { encode, judge, whatIf } from "./calculator.js";

const byId = (list) => new Map(list.map((it) => [it.id, it]));
const [questions, counts, deployments] = [book.questions, book.counts, book.deployments].map(byId);

const told = ({ rule, on }) => {
  const { because, confidence, citations } = book.rules[rule];
  const sources = citations.map(({ source, place, heldAgainstBecause }) => {
    const { title, publisher, url } = book.sources[source];
    return { title, publisher, url, place, heldAgainstBecause };
  });
  return { rule, on, because, confidence, sources };
};

const reason = {
  rule: (id) => book.rules[id].because,
  count: (id) => counts.get(id).title,
  deployment: (id) => deployments.get(id).name,
};

export function decode(text) {
  if (typeof text === "string") text = text.trim();
  // A whole address, or what stands behind its `#`, is as good as what `encode` writes.
  const isAddress = typeof text === "string" && !text.startsWith("{");
  return module.decode(isAddress ? text.replace(/^[^#]*#/, "").replace(/^\/[^?]*\?/, "") : text);
}

export function next(answers, on) {
  const { ask, report } = module.next(answers, on);
  if (!ask) return { ask: null, report };
  const question = questions.get(ask.question);
  const choices = question.choices.filter(({ id }) => ask.choices.includes(id));
  const columns = ask.columns.map(({ id, choices }) => {
    const column = question.columns.find((it) => it.id === id);
    return { ...column, choices: column.choices.filter((choice) => choices.includes(choice.id)) };
  });
  const why = ask.why.map(({ kind, id }) => ({ kind, id, text: reason[kind](id) }));
  return { ask: { ...question, choices, columns, refused: ask.refused, atMost: ask.atMost, why }, report: null };
}

export function explain(answers, on) {
  const explanation = module.explain(answers, on);
  return {
    outcome: explanation.outcome,
    deployments: explanation.deployments.map((it) => ({
      ...it,
      name: deployments.get(it.deployment).name,
      ruledOutBy: it.ruledOutBy.map(told),
      favouredBy: it.favouredBy.map(told),
      doubts: it.doubts.map((rule) => told({ rule, on: [] })),
    })),
    told: explanation.told.map(told),
  };
}
