// The small decision through the boundary, for the harness that measures engines of other people: objects in, objects out,
// every line with the rule that made it, its sentence, its source, and the answers that it stands on.
import { Small, initSync } from "./small.js";

const ON = [["users", "ha"], ["users", "plan"], ["conferencing_users", "plan"], ["voice_users", "plan"]];
const COUNTED = ["front_ends", "standard_cals", "enterprise_cals", "plus_cals"];

export async function create({ trace = true } = {}, env) {
  initSync({ module: await env.asset("small_bg.wasm") });
  const small = new Small();
  const rule = ([id, because, [url, place]]) => ({ rule: id, because, source: { url, place } });
  const [reasons, counting] = small.texts().map((rules) => rules.map(rule));
  const factors = reasons.map(({ rule }) => rule.replaceAll("-", "_"));
  const evaluate = (asked) => {
    const [onPremises, why, [servers, standard, enterprise, plus]] = small.decide(asked);
    const counts = [servers, standard, enterprise, plus];
    const lines = why.map((place) => ({ ...reasons[place], on: [factors[place]], value: "on_premises" }));
    for (let n = 0; n < 4; n += 1) {
      const [value, place] = counts[n];
      const { rule, because, source } = counting[place];
      lines.push({ counted: COUNTED[n], value, rule, because, source, on: ON[n] });
    }
    return {
      deployment: onPremises ? "on_premises" : "online",
      front_ends: servers[0],
      server_licences: servers[0],
      standard_cals: standard[0],
      enterprise_cals: enterprise[0],
      plus_cals: plus[0],
      reasons: why.map((place) => factors[place]),
      trace: trace ? lines : undefined,
    };
  };
  return { async: false, evaluate };
}
