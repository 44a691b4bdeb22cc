import { render } from "preact";
import { applyPreferences } from "./state/preferences.js";
import { watchBoard } from "./state/watch-board.js";
import { App } from "./view/app.js";

const place = document.getElementById("board");
if (place) {
	applyPreferences(document.documentElement);
	render(<App state={watchBoard()} />, place);
}
