import {
	ROOT_CONTEXT,
	SpanKind,
	SpanStatusCode,
	type Tracer,
	trace,
} from "@opentelemetry/api";
import { decodeTraceContext, encodeTraceContext } from "./trace-context.js";
import type { Tracing } from "./tracing.js";

const kinds = {
	server: SpanKind.SERVER,
	consumer: SpanKind.CONSUMER,
	client: SpanKind.CLIENT,
} as const;

/**
 * Steps as spans of OpenTelemetry. The default tracer is the one of whatever is registered in this
 * process, which costs next to nothing while that is nothing.
 */
export function createTracing(
	tracer: Tracer = trace.getTracer("shopbell"),
): Tracing {
	return {
		start(name, kind, attributes, parent) {
			const origin = parent ? decodeTraceContext(parent) : undefined;
			const span = tracer.startSpan(
				name,
				{ kind: kinds[kind], attributes, root: origin === undefined },
				origin ? trace.setSpanContext(ROOT_CONTEXT, origin) : ROOT_CONTEXT,
			);
			return {
				context: encodeTraceContext(span.spanContext()),
				end(last, isError = false) {
					if (last) span.setAttributes(last);
					if (isError) span.setStatus({ code: SpanStatusCode.ERROR });
					span.end();
				},
			};
		},
	};
}
