import { type Cues, findSafetyTopic, type Match } from "@shopbell/knowledge";
import type { Knowledge, RenderedArticle } from "../knowledge/knowledge.js";
import { toFlowKnowledge } from "../knowledge/to-flow-knowledge.js";
import { toPlainBlocks } from "../reply/plain-blocks.js";
import { sampleFlowKnowledge } from "./sample-flows.js";

/** Articles of the small knowledge base that tests converse with. */
const titles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	"orders.track": {
		en: "Where is my order?",
		pl: "Gdzie jest moje zamówienie?",
	},
	"delivery.delayed": { en: "My parcel is late", pl: "Paczka się spóźnia" },
	"returns.how-to": {
		en: "How do I return something?",
		pl: "Jak zwrócić towar?",
	},
	"orders.cancel": { en: "Cancel my order", pl: "Anulowanie" },
	"delivery.damaged": { en: "It came damaged", pl: "Uszkodzona przesyłka" },
	"contact.human": { en: "Talk to a person", pl: "Rozmowa z człowiekiem" },
};

const polish = /paczk|gdzie|zwrot|człowiek|dziękuję|cześć/i;

const flows = toFlowKnowledge(sampleFlowKnowledge());

/**
 * A knowledge base by rule, so that a test of conversations depends on no matching: "parcel" is
 * clear, "order" is between two, "late" is clear, everything else is unknown.
 */
export function createFakeKnowledge(): Knowledge {
	return {
		locales: ["en", "pl"],
		defaultLocale: "en",
		understand: (text) => ({ match: match(text), cues: cues(text) }),
		article: (id, locale) => article(id, locale),
		smallTalkReply: (kind, locale, variant) =>
			variant === 0
				? `${kind} in ${locale}`
				: `${kind} in ${locale} ${variant}`,
		safetyTopic: findSafetyTopic,
		contacts: ["help@shop.example", "+48 22 555 01 00"],
		flows,
	};
}

function article(id: string, locale: string): RenderedArticle | undefined {
	const title = titles[id]?.[locale] ?? titles[id]?.en;
	if (!title) return undefined;
	return {
		id,
		title,
		locale,
		markdown: `Answer of ${id} in ${locale}.`,
		blocks: toPlainBlocks(`Answer of ${id} in ${locale}.`),
		shortMarkdown: `Short ${id} in ${locale}.`,
		shortBlocks: toPlainBlocks(`Short ${id} in ${locale}.`),
		next: [
			{ id: "returns.how-to", title: titles["returns.how-to"]?.[locale] ?? "" },
		],
		isForPerson: id === "contact.human",
	};
}

function match(text: string): Match {
	const language = polish.test(text) ? "pl" : "en";
	const words = text.split(/\s+/).filter((word) => word !== "").length;
	const candidate = (intentId: string, confidence: number) => ({
		intentId,
		confidence,
		nearest: { text: intentId, language, similarity: confidence },
	});
	const found = /late|sp[óo]źnia/i.test(text)
		? [candidate("delivery.delayed", 0.97)]
		: /parcel|paczk/i.test(text)
			? [candidate("orders.track", 0.95)]
			: /cancel my/i.test(text)
				? [candidate("orders.cancel", 0.95)]
				: /damaged/i.test(text)
					? [candidate("delivery.damaged", 0.95)]
					: /return|invoice/i.test(text)
						? [candidate("returns.how-to", 0.85)]
						: /person-only/i.test(text)
							? [candidate("contact.human", 0.9)]
							: [];
	const several = /order/i.test(text)
		? [candidate("orders.track", 0.5), candidate("delivery.delayed", 0.4)]
		: [];
	const [best] = found;
	return {
		language: {
			language,
			confidence: 0.99,
			informativeTokens: words,
			reason: "detected",
		},
		candidates: best ? found : several,
		decision: best
			? { kind: "answer", candidate: best }
			: several.length > 0
				? { kind: "clarify", candidates: several }
				: { kind: "none", reason: "out-of-scope" },
	};
}

function cues(text: string): Cues {
	const talk = /^(hi|cześć)$/i.test(text)
		? "greeting"
		: /^(thanks|dziękuję)$/i.test(text)
			? "thanks"
			: /^bye$/i.test(text)
				? "goodbye"
				: undefined;
	return {
		wantsPerson: /human|człowiek/i.test(text),
		isFrustrated: /terrible/i.test(text),
		...(talk ? { smallTalk: talk } : {}),
	};
}
