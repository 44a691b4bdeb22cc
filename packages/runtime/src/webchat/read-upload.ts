import { rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { cleanText } from "@shopbell/channels/webchat";
import busboy from "busboy";
import { type StoredFile, storeUpload } from "./store-upload.js";

/** Largest upload, everything together. */
export const maxUploadBytes = 10 * 1024 * 1024;

/** Files in one upload. */
export const maxFiles = 5;

/** Largest `activity` part. */
const maxActivityBytes = 64 * 1024;

/** A file as the sender named it and as it is stored. */
export interface UploadedPart extends StoredFile {
	readonly label: string;
}

/** What an upload brought. */
export type Upload =
	| {
			readonly kind: "read";
			/** The message that goes with the files; undefined when there is none. */
			readonly activity: unknown;
			readonly files: readonly UploadedPart[];
	  }
	| {
			readonly kind: "refused";
			readonly status: 400 | 413 | 415;
			readonly code: string;
	  };

class TooLarge extends Error {}

/**
 * Reads a multipart upload: an optional part `activity` and files, written to the folder as they come.
 * Refused as a whole when any part is; nothing of a refused upload stays.
 */
export async function readUpload(
	request: IncomingMessage,
	folder: string,
	createId: () => string,
): Promise<Upload> {
	if (Number(request.headers["content-length"] ?? 0) > maxUploadBytes)
		return refused(413, "body-too-large");
	let parser: busboy.Busboy;
	try {
		parser = busboy({
			headers: request.headers,
			defParamCharset: "utf8",
			limits: {
				files: maxFiles + 1,
				fields: 5,
				parts: 12,
				fieldSize: maxActivityBytes,
				headerPairs: 20,
			},
		});
	} catch {
		request.resume();
		return refused(415, "unsupported-encoding");
	}
	const files: Promise<UploadedPart | undefined>[] = [];
	let activityText: Promise<string> | undefined;
	parser.on("file", (part, stream, info) => {
		// A failure of the upload as a whole is seen at the parser.
		stream.on("error", () => undefined);
		if (part === "activity") activityText = readText(stream);
		else files.push(storePart(stream, info.filename, folder, createId()));
	});
	parser.on("field", (name, value) => {
		if (name === "activity") activityText = Promise.resolve(value);
	});
	let failure: unknown;
	try {
		await pipeline(request, limitBytes(maxUploadBytes), parser);
	} catch (error) {
		failure = error;
	}
	const settled = await Promise.allSettled(files);
	const stored = settled.flatMap((result) =>
		result.status === "fulfilled" && result.value ? [result.value] : [],
	);
	const refuse = async (
		status: 400 | 413 | 415,
		code: string,
	): Promise<Upload> => {
		await Promise.all(stored.map(({ path }) => rm(path, { force: true })));
		return refused(status, code);
	};
	if (failure instanceof TooLarge) return refuse(413, "body-too-large");
	const broken = settled.find((result) => result.status === "rejected");
	if (failure !== undefined || broken) {
		if (failure === undefined) throw (broken as PromiseRejectedResult).reason;
		return refuse(400, "invalid-upload");
	}
	if (files.length > maxFiles) return refuse(413, "too-many-files");
	if (stored.length < files.length) return refuse(415, "unsupported-file");
	const activity = await parse(activityText);
	if (activity === "broken") return refuse(400, "invalid-activity");
	return { kind: "read", activity, files: stored };
}

async function storePart(
	stream: Readable,
	filename: string | undefined,
	folder: string,
	id: string,
): Promise<UploadedPart | undefined> {
	try {
		const file = await storeUpload(stream, folder, id);
		return file && { ...file, label: toLabel(filename, file) };
	} finally {
		stream.resume();
	}
}

/** The sender's name for it without its path, and with an ending that is true. */
export function toLabel(
	filename: string | undefined,
	file: Pick<StoredFile, "extension">,
): string {
	const base = cleanText(filename ?? "")
		.replace(/^.*[/\\]/s, "")
		.replace(/\.[^.]*$/, "")
		.slice(0, 80)
		.trim();
	return `${base === "" ? "file" : base}.${file.extension}`;
}

function limitBytes(maxBytes: number): Transform {
	let size = 0;
	return new Transform({
		transform(chunk: Buffer, _encoding, done) {
			size += chunk.length;
			if (size > maxBytes) done(new TooLarge());
			else done(null, chunk);
		},
	});
}

async function readText(stream: Readable): Promise<string> {
	const chunks: Buffer[] = [];
	let size = 0;
	try {
		for await (const chunk of stream as AsyncIterable<Buffer>) {
			size += chunk.length;
			if (size > maxActivityBytes) return "";
			chunks.push(chunk);
		}
	} catch {
		return "";
	} finally {
		stream.resume();
	}
	return Buffer.concat(chunks).toString("utf8");
}

async function parse(text: Promise<string> | undefined): Promise<unknown> {
	if (text === undefined) return undefined;
	try {
		return JSON.parse(await text) as unknown;
	} catch {
		return "broken";
	}
}

function refused(status: 400 | 413 | 415, code: string): Upload {
	return { kind: "refused", status, code };
}
