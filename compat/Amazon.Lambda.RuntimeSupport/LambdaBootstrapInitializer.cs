namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Prepares the process before its first invocation. False: it takes none; an exception is reported as an init error.</summary>
public delegate Task<bool> LambdaBootstrapInitializer();
