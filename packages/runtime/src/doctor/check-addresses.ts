import type { Settings } from "../settings/settings.js";
import { type Finding, failed, ok, skipped, warning } from "./finding.js";

/** Longest wait for somebody else's server, ms. */
const patienceMs = 5000;

/** What asks other servers; default the platform's `fetch`. */
export type Fetch = typeof fetch;

/** An answer of any kind, or why there was none. */
export type Asked =
	| { readonly kind: "answered"; readonly response: Response }
	| { readonly kind: "silent"; readonly reason: string };

/** Asks once, follows nothing, and never rejects. */
export async function ask(url: string, fetcher: Fetch): Promise<Asked> {
	try {
		const response = await fetcher(url, {
			redirect: "manual",
			signal: AbortSignal.timeout(patienceMs),
		});
		return { kind: "answered", response };
	} catch (error) {
		const { cause, name } = error as Error & {
			readonly cause?: { readonly code?: string };
		};
		return {
			kind: "silent",
			reason:
				name === "TimeoutError" ? "no answer in time" : (cause?.code ?? name),
		};
	}
}

/** The address that shoppers use: encrypted, and leading to this bot while it runs. */
export async function checkPublicUrl(
	settings: Settings,
	isRunning: boolean,
	fetcher: Fetch,
): Promise<Finding> {
	const check = "public-url";
	const { publicUrl, isProduction } = settings;
	if (publicUrl === null)
		return isProduction
			? warning(
					check,
					"PUBLIC_URL is not set: links in letters and channels do not lead here.",
					"Set PUBLIC_URL to the https address that shoppers use.",
				)
			: skipped(check, "PUBLIC_URL is not set.");
	if (!publicUrl.startsWith("https:") && isProduction)
		return failed(
			check,
			`${publicUrl} is not encrypted.`,
			"Put a proxy with a certificate in front, and set PUBLIC_URL to https://…",
		);
	if (!isRunning)
		return skipped(check, `${publicUrl} is asked only while the bot runs.`);
	const asked = await ask(`${publicUrl}/health/live`, fetcher);
	if (asked.kind === "silent")
		return failed(
			check,
			`${publicUrl} cannot be reached from here (${asked.reason}).`,
			"Look at its DNS entry, the firewall, the certificate and the proxy in front.",
		);
	const { status } = asked.response;
	return status === 200
		? ok(check, `${publicUrl} leads to a bot that is alive.`)
		: failed(
				check,
				`${publicUrl}/health/live answers ${status}: it leads elsewhere.`,
				`Have the proxy in front pass everything on to ${settings.host}:${settings.port}.`,
			);
}

/** Servers of others that the settings name; whether they answer at all, since only they know who may do what. */
export async function checkOutside(
	settings: Settings,
	fetcher: Fetch,
): Promise<readonly Finding[]> {
	const { shop, desk, company, telemetry } = settings;
	const named: (readonly [check: string, setting: string, url: string])[] = [];
	if ("baseUrl" in shop) named.push(["shop", "SHOP_URL", shop.baseUrl]);
	if (desk.kind === "chatwoot" || desk.kind === "zendesk")
		named.push(["desk", `${desk.kind.toUpperCase()}_URL`, desk.baseUrl]);
	if (desk.kind === "webhook")
		named.push(["desk", "DESK_WEBHOOK_URL", desk.url]);
	if (company) named.push(["sign-in", "OIDC_ISSUER", company.issuer]);
	if (telemetry.traces)
		named.push([
			"traces",
			"OTEL_EXPORTER_OTLP_ENDPOINT",
			telemetry.traces.endpoint,
		]);
	return Promise.all(
		named.map(async ([check, setting, url]) => {
			const { origin } = new URL(url);
			const asked = await ask(url, fetcher);
			if (asked.kind === "silent")
				return failed(
					check,
					`${origin} cannot be reached (${asked.reason}).`,
					`Look at ${setting}, its DNS entry and the firewall.`,
				);
			const { status } = asked.response;
			return status < 500
				? ok(check, `${origin} answers.`)
				: failed(
						check,
						`${origin} answers ${status}.`,
						"Look at that server, or wait until it is well.",
					);
		}),
	);
}
