import { z } from "zod";
import type { SmallTalkKind } from "../../lexicon/lexicon.js";
import { safetyTopics } from "../../lexicon/safety/safety-topic.js";
import { textOf } from "./field-types.js";

/** Kinds of small talk a lexicon can answer. */
export const smallTalkKinds = [
	"greeting",
	"thanks",
	"goodbye",
	"how_are_you",
	"ok",
	"yes",
	"no",
	"who_are_you",
	"compliment",
	"insult",
	"test",
] as const satisfies readonly SmallTalkKind[];

const words = z.array(textOf(200)).max(2000);

const smallTalk = z
	.strictObject({
		says: words.min(1).meta({
			description: "What shoppers type.",
			examples: [["thanks", "thank you"]],
		}),
		replies: z
			.array(textOf(500))
			.min(1)
			.max(20)
			.meta({
				description: "Civil replies of one line; one of them is sent.",
				examples: [["You are welcome!"]],
			}),
	})
	.meta({
		description:
			"One kind of small talk: what shoppers say, and civil replies.",
		examples: [
			{ says: ["thanks", "thank you"], replies: ["You are welcome!"] },
		],
	});

const safetyPhrasings = words.min(1).meta({
	description: "Phrasings of one matter, as shoppers write them.",
	examples: [["my skin came up after your balm"]],
});

/** `lexicon/<locale>.yaml`. */
export const lexiconSchema = z.strictObject({
	concepts: z
		.record(z.string().regex(/^[a-z][a-z0-9_]*$/), words.min(1))
		.optional()
		.meta({
			description:
				"Words and short turns of phrase of one meaning, by a name that is the same in every language; what one language's phrasings teach then helps the others.",
			examples: [{ parcel: ["parcel", "package"] }],
		}),
	small_talk: z
		.partialRecord(z.enum(smallTalkKinds), smallTalk)
		.optional()
		.meta({
			description: "Remarks that deserve a civil line, never an article.",
			examples: [
				{ thanks: { says: ["thanks"], replies: ["You are welcome!"] } },
			],
		}),
	person: words.optional().meta({
		description: "Wordings of wanting a human.",
		examples: [["talk to a person", "operator please"]],
	}),
	frustration: words.optional().meta({
		description: "Signs of frustration, found inside longer messages.",
		examples: [["this is ridiculous"]],
	}),
	elsewhere: words.optional().meta({
		description:
			"Questions that no article answers, such as those about single products: they teach the bot when to say that it does not know.",
		examples: [["which pillow is best for me", "what is the weather today"]],
	}),
	other_companies: words.optional().meta({
		description:
			"Names of other shops and companies that shoppers mix up with this one; a question that names one is not answered with an article. Carriers and means of payment do not belong here.",
		examples: [["Amazon", "Ryanair"]],
	}),
	safety: z
		.partialRecord(z.enum([...safetyTopics, "harmless"]), safetyPhrasings)
		.optional()
		.meta({
			description:
				"Matters that only a person may answer, as shoppers put them: the bot knows many wordings of each by itself and takes these, and what is alike, for the matter too. What only sounds like one goes under harmless.",
			examples: [
				{
					health: ["my skin came up after your balm"],
					harmless: ["a killer deal"],
				},
			],
		}),
});
