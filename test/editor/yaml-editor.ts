import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import {
	createMessageConnection,
	type MessageConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from "vscode-jsonrpc/node";

/** A place in a text as the Language Server Protocol counts: from 0, in UTF-16 units. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** One underlined place. */
export interface Diagnostic {
	readonly message: string;
	readonly range: { readonly start: Position; readonly end: Position };
}

/** One offered completion. */
export interface Completion {
	readonly label: string;
	readonly documentation: string;
}

/** An editor with the YAML extension, as far as a test needs one. */
export interface YamlEditor {
	/** What is underlined in a text that is open under this address. */
	underlined(uri: string, text: string): Promise<readonly Diagnostic[]>;
	/** What is offered at a place of the text. */
	complete(
		uri: string,
		text: string,
		position: Position,
	): Promise<readonly Completion[]>;
	/** What is shown when the pointer rests on a place of the text. */
	hover(uri: string, text: string, position: Position): Promise<string>;
	close(): Promise<void>;
}

/** Starts yaml-language-server and shakes hands with it. */
export async function openYamlEditor(): Promise<YamlEditor> {
	const server = createRequire(import.meta.url).resolve(
		"yaml-language-server/bin/yaml-language-server",
	);
	const child = spawn(process.execPath, [server, "--stdio"], {
		stdio: ["pipe", "pipe", "inherit"],
	});
	const connection = connect(child);
	const waiting = new Map<string, (found: readonly Diagnostic[]) => void>();
	connection.onNotification(
		"textDocument/publishDiagnostics",
		({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
			waiting.get(uri)?.(diagnostics);
			waiting.delete(uri);
		},
	);
	connection.onRequest("workspace/configuration", ({ items }) =>
		items.map(({ section }: { section: string }) =>
			section === "yaml"
				? {
						validate: true,
						completion: true,
						hover: true,
						schemaStore: { enable: false },
					}
				: {},
		),
	);
	connection.onRequest("client/registerCapability", () => null);
	connection.listen();
	await connection.sendRequest("initialize", {
		processId: process.pid,
		rootUri: null,
		workspaceFolders: null,
		capabilities: {
			workspace: { configuration: true, didChangeConfiguration: {} },
			textDocument: {
				completion: {
					completionItem: {
						snippetSupport: true,
						documentationFormat: ["plaintext"],
					},
				},
				hover: { contentFormat: ["plaintext"] },
				publishDiagnostics: {},
			},
		},
	});
	await connection.sendNotification("initialized", {});
	await connection.sendNotification("workspace/didChangeConfiguration", {
		settings: {},
	});

	let version = 0;
	const open = new Set<string>();
	const show = async (uri: string, text: string) => {
		version++;
		if (open.has(uri)) {
			await connection.sendNotification("textDocument/didChange", {
				textDocument: { uri, version },
				contentChanges: [{ text }],
			});
			return;
		}
		open.add(uri);
		await connection.sendNotification("textDocument/didOpen", {
			textDocument: { uri, languageId: "yaml", version, text },
		});
	};

	return {
		async underlined(uri, text) {
			const found = new Promise<readonly Diagnostic[]>((resolve) => {
				waiting.set(uri, resolve);
			});
			await show(uri, text);
			return found;
		},
		async complete(uri, text, position) {
			await show(uri, text);
			const answer = await connection.sendRequest<{
				items: readonly {
					label: string;
					documentation?: string | { value: string };
				}[];
			} | null>("textDocument/completion", {
				textDocument: { uri },
				position,
			});
			return (answer?.items ?? []).map(({ label, documentation = "" }) => ({
				label,
				documentation:
					typeof documentation === "string"
						? documentation
						: documentation.value,
			}));
		},
		async hover(uri, text, position) {
			await show(uri, text);
			const answer = await connection.sendRequest<{
				contents: { value: string } | string;
			} | null>("textDocument/hover", { textDocument: { uri }, position });
			const contents = answer?.contents ?? "";
			return typeof contents === "string" ? contents : contents.value;
		},
		async close() {
			await connection.sendRequest("shutdown");
			await connection.sendNotification("exit");
			connection.dispose();
			if (child.exitCode === null)
				await new Promise((resolve) => child.once("exit", resolve));
		},
	};
}

function connect({ stdin, stdout }: ChildProcess): MessageConnection {
	if (stdin === null || stdout === null) throw new Error("no pipes");
	return createMessageConnection(
		new StreamMessageReader(stdout),
		new StreamMessageWriter(stdin),
	);
}
