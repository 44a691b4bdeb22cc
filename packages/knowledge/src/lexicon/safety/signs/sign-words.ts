/** What words of safety matters mean, the same in every language. */
export const signs = [
	"me",
	"staff",
	"partner",
	"violence",
	"threat",
	"insult",
	"sexual",
	"weapon",
	"intrude",
	"body",
	"injury",
	"sick",
	"hazard",
	"medical",
	"swallow",
	"child",
	"age",
	"underage",
	"parents",
	"buy",
	"secret",
	"court",
	"lawyer",
	"police",
	"authority",
	"fraud",
	"demand",
	"report",
	"bank",
	"reverse",
	"pay",
	"death",
	"life",
	"despair",
	"selfharm",
] as const;

/** One meaning. */
export type Sign = (typeof signs)[number];

/**
 * Words of one language by their meaning, set apart by spaces: `burn*` any ending, `*year` any
 * beginning. They help a model to understand in one language what it learnt in another, so a
 * word that fits only roughly does no harm.
 */
export type SignWords = Readonly<Record<Sign, string>>;
