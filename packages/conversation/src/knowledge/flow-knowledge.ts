import type {
	Flow,
	FlowValue,
	RenderedText,
	SlotContext,
} from "@shopbell/knowledge";

/** What one step says in one language, values filled in. */
export interface SpokenStep {
	readonly text: RenderedText;
	/** Another form of a question. */
	readonly retry: RenderedText;
	readonly skip: string | null;
	/** Option → label. */
	readonly options: Readonly<Record<string, string>>;
}

/** What turns need to run flows. Synchronous and free of side effects. */
export interface FlowKnowledge {
	flow(id: string): Flow | undefined;
	title(flow: Flow, locale: string): string;
	/** Undefined where a step has no words of its own. */
	say(
		flow: Flow,
		step: string,
		locale: string,
		values: Readonly<Record<string, FlowValue>>,
	): SpokenStep | undefined;
	/** How slots are read in this shop at this moment. */
	reading(locale: string, now: number): SlotContext;
	/** Whether people answer at an instant. */
	isOpen(now: number): boolean;
}
