// The example of docs/framework-types.md, as an app that is built and opened.
import '@angular/compiler';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { ComparisonDocument } from 'tool-comparison/document';
import { ComparisonComponent } from './Guide1';

const comparison = (await (await fetch('a-vs-b.json')).json()) as ComparisonDocument;

@Component({
  selector: '#app',
  imports: [ComparisonComponent],
  template: `<app-comparison [comparison]="comparison" [isClosed]="false" />`,
})
class AppComponent {
  protected readonly comparison = comparison;
}

await bootstrapApplication(AppComponent, { providers: [provideZonelessChangeDetection()] });
