import { type AddressInfo, connect } from "node:net";
import { RuntimeError } from "../runtime-error.js";

/** What is needed of a server to listen. */
export interface Listener {
	listen(port: number, host: string): void;
	address(): AddressInfo | string | null;
	once(event: string, listener: (...values: never[]) => void): void;
}

/** Where to listen. */
export interface ListenAddress {
	readonly port: number;
	readonly host: string;
}

/** Listens; rejects with `port.in-use` or `port.refused`. */
export function listen(
	server: Listener,
	{ port, host }: ListenAddress,
): Promise<AddressInfo> {
	return new Promise((resolve, reject) => {
		server.once("error", (cause: NodeJS.ErrnoException) =>
			reject(toListenError(port, host, cause)),
		);
		server.once("listening", () => resolve(server.address() as AddressInfo));
		server.listen(port, host);
	});
}

/** What stands for every address, and the address of this machine to try instead. */
const everywhere: Readonly<Record<string, string>> = {
	"0.0.0.0": "127.0.0.1",
	"::": "::1",
};

/**
 * Finds a taken port before the knowledge base has been learnt for nothing. By calling, not by
 * listening for a moment: a balancer would take that for a server that is back.
 */
export async function checkPort({ port, host }: ListenAddress): Promise<void> {
	if (port === 0) return;
	const probe = connect({ port, host: everywhere[host] ?? host });
	const isTaken = await new Promise<boolean>((resolve) => {
		probe.setTimeout(1000, () => resolve(false));
		probe.once("connect", () => resolve(true));
		probe.once("error", () => resolve(false));
	});
	probe.destroy();
	if (isTaken) throw toTakenError(port);
}

function toListenError(
	port: number,
	host: string,
	cause: NodeJS.ErrnoException,
): RuntimeError {
	return cause.code === "EADDRINUSE"
		? toTakenError(port, cause)
		: new RuntimeError(
				"port.refused",
				`Cannot listen on ${host}:${port} (${cause.code ?? "unknown"}).`,
				"Set PORT to a number above 1023 and HOST to an address of this machine.",
				{ cause },
			);
}

function toTakenError(port: number, cause?: Error): RuntimeError {
	return new RuntimeError(
		"port.in-use",
		`Port ${port} is taken by another program.`,
		"Stop that program, or set PORT to another number, e.g. PORT=3979.",
		{ cause },
	);
}
