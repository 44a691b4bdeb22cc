import { closeMenu } from "./close-menu.js";
import { startSearch } from "./search-page.js";

// The script of every page.

for (const form of document.querySelectorAll<HTMLFormElement>(
	"form[data-search]",
))
	startSearch(form);
for (const menu of document.querySelectorAll<HTMLDetailsElement>(
	"details.languages",
))
	closeMenu(menu);
