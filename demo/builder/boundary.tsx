/** Keeps the rest of the page, and what is written there, where a part of it fails. */
import { Component, type ReactNode } from 'react';

interface Props {
  /** What is tried anew when it changes. */
  readonly of: unknown;
  readonly children: ReactNode;
}

interface State {
  readonly failed: unknown;
  readonly of: unknown;
}

export class Boundary extends Component<Props, State> {
  override state: State = { failed: undefined, of: this.props.of };

  static getDerivedStateFromError(failed: unknown): Partial<State> {
    return { failed };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): Partial<State> | null {
    return of === state.of ? null : { of, failed: undefined };
  }

  override render(): ReactNode {
    return this.state.failed === undefined ? this.props.children : <p>This could not be shown.</p>;
  }
}
