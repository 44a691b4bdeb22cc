/** Where replies may be sent. */
export interface ServiceUrlPolicy {
	/** Hosts of Microsoft's channels, over HTTPS. */
	readonly allowsChannels: boolean;
	/** This machine, for the Bot Framework Emulator. Never in production. */
	readonly allowsLoopback: boolean;
}

/** Microsoft's channels: public cloud, then US government and China. */
const hosts: ReadonlySet<string> = new Set([
	"smba.trafficmanager.net",
	"smba.infra.gcc.teams.microsoft.com",
	"smba.infra.gov.teams.microsoft.us",
	"smba.infra.dod.teams.microsoft.us",
]);
const domains = [
	".botframework.com",
	".botframework.azure.us",
	".botframework.azure.cn",
];

/**
 * True when replies may be sent there. The address comes with the message, so without this check
 * whoever can send one makes the server call any address, inside the shop's network too.
 */
export function isServiceUrlAllowed(
	serviceUrl: string,
	policy: ServiceUrlPolicy,
): boolean {
	let url: URL;
	try {
		url = new URL(serviceUrl);
	} catch {
		return false;
	}
	if (url.username !== "" || url.password !== "") return false;
	const isLoopback =
		/^127(\.\d{1,3}){3}$/.test(url.hostname) ||
		url.hostname === "localhost" ||
		url.hostname === "[::1]";
	if (isLoopback)
		return policy.allowsLoopback && /^https?:$/.test(url.protocol);
	return (
		policy.allowsChannels &&
		url.protocol === "https:" &&
		url.port === "" &&
		(hosts.has(url.hostname) ||
			domains.some((domain) => url.hostname.endsWith(domain)))
	);
}
