import { inTime } from "../work/in-time.js";
import { createTracing } from "./create-tracing.js";
import type { Tracing } from "./tracing.js";

/** Where traces go. */
export interface TraceSetting {
	/** Address of a collector that speaks OTLP over HTTP, without `/v1/traces`. */
	readonly endpoint: string;
	readonly serviceName: string;
}

/** A tracing that sends what it follows away. */
export interface TraceExport {
	readonly tracing: Tracing;
	/** Sends what is left. */
	close(): Promise<void>;
}

/** Longest wait for a collector when the process ends, ms. */
const flushMs = 3000;

/**
 * Sends traces to a collector in batches; one that is down costs traces, never answers. The libraries
 * are loaded only here, so that who does not trace does not pay. Sampling follows
 * `OTEL_TRACES_SAMPLER`, headers `OTEL_EXPORTER_OTLP_HEADERS`, as OpenTelemetry defines them.
 */
export async function openTraceExport({
	endpoint,
	serviceName,
}: TraceSetting): Promise<TraceExport> {
	const [sdk, { OTLPTraceExporter }, { resourceFromAttributes }] =
		await Promise.all([
			import("@opentelemetry/sdk-trace-base"),
			import("@opentelemetry/exporter-trace-otlp-http"),
			import("@opentelemetry/resources"),
		]);
	const provider = new sdk.BasicTracerProvider({
		resource: resourceFromAttributes({ "service.name": serviceName }),
		spanProcessors: [
			new sdk.BatchSpanProcessor(
				new OTLPTraceExporter({
					url: `${endpoint.replace(/\/+$/, "")}/v1/traces`,
				}),
			),
		],
	});
	return {
		tracing: createTracing(provider.getTracer("shopbell")),
		close: () =>
			inTime(
				provider.shutdown().catch(() => undefined),
				flushMs,
				undefined,
			),
	};
}
