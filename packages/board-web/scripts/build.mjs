import { buildPage } from "@shopbell/staff-web/build-page";

await buildPage({
	folder: new URL("../", import.meta.url),
	page: "board",
	title: "Board",
	iconOf: "desk",
});
