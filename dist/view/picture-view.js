// src/view/picture-view.ts
function pictureView(name, url, state) {
	const letters = new Intl.Segmenter();
	const [a = "", b = ""] = name.split(/\s+/).map((word) => letters.segment(word).containing(0)?.segment);
	return {
		initials: a + b,
		url: url && state.hasImages && !state.brokenImages.has(url) ? url : void 0
	};
}
export { pictureView };

//# sourceMappingURL=picture-view.js.map