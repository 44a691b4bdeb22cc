import { strings } from "../state/preferences.js";
import { ArticleList } from "./article-list.js";
import { ArticlePreviewPane } from "./article-preview-pane.js";
import { FileIcon } from "./icons.js";
import { LoadingOr } from "./loading-or.js";
import { useStudio } from "./studio-context.js";

/** The list beside the preview; on a phone one after the other. */
export function ArticlesView() {
	const studio = useStudio();
	const words = strings.value;
	const { article } = studio.route.value;
	return (
		<main class="articles" data-open={article === null ? "list" : "article"}>
			<h1 id="articles-title" class="hidden">
				{words.articles}
			</h1>
			<section class="pane list-pane" aria-labelledby="articles-title">
				<p class="pane-title" aria-hidden="true">
					{words.articles}
				</p>
				<LoadingOr of={studio.list.value} retry={() => void studio.loadList()}>
					{(list) => <ArticleList list={list} />}
				</LoadingOr>
			</section>
			<section class="pane preview-pane" aria-label={words.preview}>
				{article === null ? (
					<div class="empty centre">
						<FileIcon />
						<p>{words.choose}</p>
						<p>{words.chooseHint}</p>
					</div>
				) : (
					<LoadingOr
						of={studio.preview.value}
						retry={() => void studio.loadPreview()}
					>
						{(preview) => <ArticlePreviewPane preview={preview} />}
					</LoadingOr>
				)}
			</section>
		</main>
	);
}
