import type { LiveKnowledge } from "../knowledge/live-knowledge.js";

/** The part of the living knowledge base that the studio looks at. */
export type StudioKnowledge = Pick<
	LiveKnowledge,
	"folder" | "parseCache" | "faq" | "current"
>;
