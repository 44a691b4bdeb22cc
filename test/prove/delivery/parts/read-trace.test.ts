import { expect, it } from "vitest";
import { checkSynced } from "../checkers/check-synced.js";
import { readTrace } from "./read-trace.js";

const request = (id: string, socket = 1) =>
	`7 read(20<socket:[${socket}]>, "POST /api/messages HTTP/1.1\\r\\n item ${id} today", 65536) = 80`;
const log = (id: string) =>
	`7 pwrite64(28</data/shopbell.db-wal>, "\\0\\0 item ${id} today", 4096, 0) = 4096`;
const flush = "7 fsync(28</data/shopbell.db-wal>) = 0";
const answer = (socket = 1, status = 200) =>
	`7 write(20<socket:[${socket}]>, "HTTP/1.1 ${status} OK\\r\\n", 20) = 20`;

const marks = (text: string) =>
	[...text.matchAll(/item (\S+) today/g)].flatMap(([, id]) => id ?? []);
const check = (lines: readonly string[]) =>
	checkSynced(
		readTrace(lines, (file) => file.endsWith("-wal")),
		marks,
	);

it("takes an acknowledgement that stands behind the flush of its own bytes", () => {
	expect(check([request("a"), log("a"), flush, answer()])).toEqual({
		acknowledgements: 1,
		broken: [],
	});
	expect(
		check([
			request("a"),
			request("b", 2),
			log("a"),
			log("b"),
			flush,
			answer(),
			answer(2),
		]),
	).toEqual({ acknowledgements: 2, broken: [] });
});

it("catches an acknowledgement without a flush, before it, or behind somebody else's", () => {
	for (const lines of [
		[request("a"), log("a"), answer()],
		[request("a"), log("a"), answer(), flush],
		[request("a"), flush, log("a"), answer()],
		[request("a"), log("b"), flush, answer()],
		[request("a"), answer()],
	])
		expect(check(lines)).toEqual({
			acknowledgements: 1,
			broken: ["a was acknowledged before it was flushed"],
		});
});

it("does not count a refusal", () => {
	expect(check([request("a"), answer(1, 503)])).toEqual({
		acknowledgements: 0,
		broken: [],
	});
});

it("counts a flush when it has ended, not when another thread came in between", () => {
	const begun = "7 fsync(28</data/shopbell.db-wal> <unfinished ...>";
	const ended = "7 <... fsync resumed>) = 0";
	expect(
		check([request("a"), log("a"), begun, ended, answer()]).broken,
	).toEqual([]);
	expect(
		check([request("a"), log("a"), begun, answer(), ended]).broken,
	).toHaveLength(1);
});

it("counts no flush that failed or that is of another file", () => {
	expect(
		check([
			request("a"),
			log("a"),
			"7 fsync(28</data/shopbell.db-wal>) = -1 EIO (Input/output error)",
			"7 fsync(29</data/shopbell.db>) = 0",
			answer(),
		]).broken,
	).toHaveLength(1);
});
