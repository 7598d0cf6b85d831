import { Component, type ReactNode } from 'react';

type Props = {
  /** What stands there instead; it may offer to try again. */
  readonly fallback: (tryAgain: () => void) => ReactNode;
  readonly onError?: (error: unknown) => void;
  readonly children: ReactNode;
};

/** Keeps a broken part from taking the page with it. A class, because React has no other way. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError = () => ({ broken: true });

  override componentDidCatch(error: unknown) {
    this.props.onError?.(error);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return this.props.fallback(() => this.setState({ broken: false }));
  }
}
