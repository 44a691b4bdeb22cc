import type { DraftOptions } from "./draft-article.js";

/** The file a flow's id names, relative to the knowledge base: `flows/orders/track.yaml`. */
export const toFlowPath = (id: string): string =>
	`flows/${id.replaceAll(".", "/")}.yaml`;

/**
 * A new flow file with comments that teach: it asks for an order number and
 * ends. Its words stay empty, so that a running bot does not take it over
 * before an editor has written them.
 */
export function draftFlow(options: DraftOptions): string {
	const { id, locales, owner, reviewBy } = options;
	const [first = "en", ...others] = locales;
	const up = "../".repeat(id.split(".").length);
	return `# yaml-language-server: $schema=${up}schema/flow.schema.json
# Started by the phrasings of the article ${id}, which must exist too.
# Fill in what is empty; 'shopbell check' lists what is still missing.
owner: ${owner ?? "# who keeps it right: orders-team"}
review_by: ${reviewBy} # the day by which the owner reads it again
# What the flow asks for. Types: order-number, email, phone, date, amount and others.
slots:
  order: {type: order-number}
# Each step goes to the one below unless 'next' names another. Two names are
# always there: person hands over to your people, end ends the flow.
steps:
  ask-order:
    do: ask
    slot: order
    else: person # when the answer was not understood several times
  done: {do: end}

# The words of each step, by its name.
${first}:
  # What the flow does, as on a button: Find my parcel
  title:
  steps:
    ask-order:
      # The question, and another form of it for when the answer was not understood.
      text:
      retry:
    # What is said at the end; what was asked for is used by name: {order}
    done:
${others.map(draftLanguage).join("")}`;
}

const draftLanguage = (locale: string) => `${locale}:
  title:
  steps:
    ask-order:
      text:
      retry:
    done:
`;
