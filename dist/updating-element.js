// src/updating-element.ts
/**
* What the element needs of a base class, and no more: attributes behind properties as HTML has
* them, updates in a batch, properties that were set before the class was there. It stands in for
* LitElement, which does all of this and costs two kilobytes of the twenty that there are.
*/
var Base = globalThis.HTMLElement ?? Object;
var attributeOf = (property) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
var UpdatingElement = class extends Base {
	static {
		this.attributes = {};
	}
	static get observedAttributes() {
		return [
			"lang",
			"dir",
			...Object.keys(this.attributes).map(attributeOf)
		];
	}
	/** Puts a property on the class for each attribute. Null, undefined and false remove the attribute. */
	static reflect() {
		for (const [property, keywords] of Object.entries(this.attributes)) {
			const name = attributeOf(property);
			Object.defineProperty(this.prototype, property, {
				configurable: true,
				enumerable: true,
				get() {
					const value = this.getAttribute(name);
					if (!keywords) return keywords === null ? value : value !== null;
					return keywords.find((word) => String(word) === value?.toLowerCase()) ?? keywords[0];
				},
				set(value) {
					if (keywords === false ? !value : value === void 0 || value === null || value === false) this.removeAttribute(name);
					else this.setAttribute(name, value === true ? "" : String(value));
				}
			});
		}
	}
	#pending;
	/** Resolved when what was changed so far is on the page. */
	get updateComplete() {
		return this.#pending ?? Promise.resolve();
	}
	/** Draws again in a microtask, once for all that changes until then. What `update` changes itself is in it already. */
	requestUpdate() {
		if (this.isConnected) this.#pending ??= this.#updateSoon();
	}
	async #updateSoon() {
		await void 0;
		if (this.isConnected) this.guarded(() => this.update());
		this.#pending = void 0;
	}
	/** Does something that a page may have broken. Nothing is thrown into the page, whatever comes of it. */
	guarded(act) {
		try {
			try {
				act();
			} catch (error) {
				this.broken(error);
			}
		} catch {}
	}
	connectedCallback() {
		this.guarded(() => {
			for (const [name, value] of Object.entries(this)) {
				Reflect.deleteProperty(this, name);
				Reflect.set(this, name, value);
			}
			this.connected();
			this.requestUpdate();
		});
	}
	disconnectedCallback() {
		setTimeout(() => {
			if (!this.isConnected) this.guarded(() => this.disconnected());
		});
	}
	attributeChangedCallback() {
		this.requestUpdate();
	}
};
export { UpdatingElement };

//# sourceMappingURL=updating-element.js.map