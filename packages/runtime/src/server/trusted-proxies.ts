import { BlockList, isIP } from "node:net";

/** Whether a proxy at this address is believed about whom it speaks for. */
export type TrustedProxies = (address: string) => boolean;

/** Whether a text is an address or a network, e.g. `10.0.0.7` or `10.0.0.0/8`. */
export function isNetwork(text: string): boolean {
	const [address = "", bits, ...rest] = text.split("/");
	const kind = isIP(address);
	if (kind === 0 || rest.length > 0) return false;
	return (
		bits === undefined ||
		(/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128))
	);
}

/** This machine's own proxies, and those at the given addresses and networks. */
export function createTrustedProxies(
	networks: readonly string[],
): TrustedProxies {
	const list = new BlockList();
	for (const network of ["127.0.0.0/8", "::1", ...networks]) {
		const [address = "", bits] = network.split("/");
		const kind = isIP(address) === 6 ? "ipv6" : "ipv4";
		if (bits === undefined) list.addAddress(address, kind);
		else list.addSubnet(address, Number(bits), kind);
	}
	return (address) => {
		const plain = address.startsWith("::ffff:") ? address.slice(7) : address;
		const kind = isIP(plain);
		return kind !== 0 && list.check(plain, kind === 6 ? "ipv6" : "ipv4");
	};
}

/** This machine alone. */
export const ownProxies = createTrustedProxies([]);
