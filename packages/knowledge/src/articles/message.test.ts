import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMessage, parseWholeMessage } from "./message.js";

const values = { days: 30, shop_url: "https://lipa.example", a: "<b>'{x}" };

/** All that can be told about a text. */
function outcome(message: ReturnType<typeof parseMessage>) {
	if (message.kind === "mistake") return message;
	let filled: string | undefined;
	try {
		filled = message.format(values);
	} catch {
		filled = undefined;
	}
	return { arguments: message.arguments, filled };
}

const pieces = fc.constantFrom(
	..."ab #|<>,'{}",
	"{days}",
	"{shop_url}",
	"{a}",
	"{missing}",
	"{ days }",
	"{1}",
	"''",
	"\n",
	"{days, plural, one {# day} other {# days}}",
);

describe("a message", () => {
	it("is read alike by the short way and the whole reader", () => {
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
				const text = parts.join("");
				expect(outcome(parseMessage(text, "pl"))).toEqual(
					outcome(parseWholeMessage(text, "pl")),
				);
			}),
			{ numRuns: 2_000 },
		);
	});

	it("names its arguments with their places, and fills them in", () => {
		const message = parseMessage("Within {days} days: {shop_url}", "en");
		expect(message).toMatchObject({
			kind: "message",
			arguments: [
				{ name: "days", kind: "plain", start: 7, end: 13 },
				{ name: "shop_url", start: 20, end: 30 },
			],
		});
		expect(outcome(message)).toMatchObject({
			filled: "Within 30 days: https://lipa.example",
		});
	});
});
