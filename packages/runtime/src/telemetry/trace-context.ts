import {
	isSpanContextValid,
	type SpanContext,
	type TraceFlags,
} from "@opentelemetry/api";

const pattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Writes where a trace stands as a `traceparent` (https://www.w3.org/TR/trace-context/); undefined for no trace. */
export function encodeTraceContext(context: SpanContext): string | undefined {
	if (!isSpanContextValid(context)) return undefined;
	const flags = context.traceFlags.toString(16).padStart(2, "0");
	return `00-${context.traceId}-${context.spanId}-${flags}`;
}

/** Reads what `encodeTraceContext` wrote; undefined for anything else. */
export function decodeTraceContext(text: string): SpanContext | undefined {
	const [, traceId, spanId, flags] = pattern.exec(text) ?? [];
	if (!traceId || !spanId || !flags) return undefined;
	const context: SpanContext = {
		traceId,
		spanId,
		traceFlags: Number.parseInt(flags, 16) as TraceFlags,
		isRemote: true,
	};
	return isSpanContextValid(context) ? context : undefined;
}
