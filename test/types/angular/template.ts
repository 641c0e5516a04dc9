// The templates of Angular: it checks the events by the types of the main entry, and nothing else of a custom element.
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import { type Choice, type Comparison, ToolComparisonElement } from 'tool-comparison';

@Component({
  selector: 'app-everything',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <tool-comparison
      #element
      src="a-vs-b.json"
      theme="dark"
      heading-level="3"
      [noVote]="isClosed"
      (comparison-load)="loaded($event.detail.comparison)"
      (comparison-error)="($event.detail.error.code === 'invalid')"
      (comparison-vote)="voted($event.detail.choice) && $event.preventDefault()"
      (comparison-voted)="(element.tallies[$event.detail.tool]?.ship)"
    ></tool-comparison>
    <!-- @expect-error: no such detail -->
    <tool-comparison (comparison-load)="($event.detail.tallies)"></tool-comparison>
    <!-- @expect-error: a comparison is no choice -->
    <tool-comparison (comparison-load)="voted($event.detail.comparison)"></tool-comparison>
    <!-- @expect-error: the element has no such method -->
    <tool-comparison #wrong (click)="wrong.restart()"></tool-comparison>
  `,
})
export class EverythingComponent {
  protected readonly isClosed = true;
  protected loaded(comparison: Comparison): string {
    return comparison.title;
  }
  protected voted(choice: Choice): boolean {
    return choice !== null && ToolComparisonElement.version !== '';
  }
}
