import { Component, type ReactNode } from 'react';
import { ErrorPage } from './ErrorPage.tsx';

interface Props {
  /** A new key (the address) gives the page another chance. */
  resetKey: string;
  children: ReactNode;
}

interface State {
  error: unknown;
  hasFailed: boolean;
}

/** Keeps a broken page from taking the frame with it. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { error: undefined, hasFailed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, hasFailed: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.hasFailed && before.resetKey !== this.props.resetKey) this.reset();
  }

  reset = () => this.setState({ error: undefined, hasFailed: false });

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return <ErrorPage error={this.state.error} resetErrorBoundary={this.reset} />;
  }
}
