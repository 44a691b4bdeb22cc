/** What is known of a step of a trace: names of ours, ids and numbers, never a word of a person. */
export type SpanAttributes = Readonly<
	Record<string, string | number | boolean | undefined>
>;

/** One step of a trace. */
export interface TraceStep {
	/** What is stored with a row so that whoever takes it up continues the trace; undefined: nobody traces. */
	readonly context: string | undefined;
	end(attributes?: SpanAttributes, isError?: boolean): void;
}

/** Follows a message from step to step, across processes and restarts; the port that OpenTelemetry fills. */
export interface Tracing {
	/** `parent` is the context of the step that caused this one. */
	start(
		name: string,
		kind: "server" | "consumer" | "client",
		attributes: SpanAttributes,
		parent?: string | null,
	): TraceStep;
}
