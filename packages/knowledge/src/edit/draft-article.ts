/** What a new file of an article or flow starts with. */
export interface DraftOptions {
	/** `returns.how-to`. */
	readonly id: string;
	/** Languages to prepare, the first with the explanations; at least one. */
	readonly locales: readonly string[];
	/** Left to be filled in when absent. */
	readonly owner?: string;
	/** ISO date. */
	readonly reviewBy: string;
}

/** The file an id names, relative to the knowledge base: `articles/returns/how-to.yaml`. */
export const toArticlePath = (id: string): string =>
	`articles/${id.replaceAll(".", "/")}.yaml`;

/**
 * A new article file with comments that teach each field. What only an editor
 * can know stays empty: a knowledge base with an empty field is not taken over
 * by a running bot, so no shopper ever reads a placeholder.
 */
export function draftArticle(options: DraftOptions): string {
	const { id, locales, owner, reviewBy } = options;
	const [first = "en", ...others] = locales;
	const up = "../".repeat(id.split(".").length);
	return `# yaml-language-server: $schema=${up}schema/article.schema.json
# Fill in what is empty; 'shopbell check' lists what is still missing.
owner: ${owner ?? "# who keeps it right: returns-team"}
review_by: ${reviewBy} # the day by which the owner reads it again
# offer: the bot answers and offers a person. always: only a person answers.
# on-request: the bot answers; a person when asked for.
handoff: offer
# Numbers that only this article states, used as {photo_days}:
# facts: {photo_days: 3}
# Articles to offer afterwards, at most three:
# next: [returns.refund-time]
${first}:
  # The matter as a shopper would put it, in three to ten words.
  title:
  # What shoppers type, one a line; thirty or more, each with other words or
  # another situation: a question, two words as in a search box, an angry line,
  # a story with the matter in the middle.
  questions:
  # What sounds near but belongs to a neighbouring article:
  # not_questions:
  #   - when do I get my refund
  # At most 90 words: what to do, where to click, how long it takes, what comes
  # next. For several paragraphs write | behind the colon and indent the text:
  # **bold**, lists, [links]({shop_url}/returns), facts like {return_days}.
  answer:
  # The same in at most 320 characters, for text messages.
  short:
${others.map(draftLanguage).join("")}`;
}

const draftLanguage = (locale: string) => `${locale}:
  title:
  questions:
  answer:
  short:
`;
