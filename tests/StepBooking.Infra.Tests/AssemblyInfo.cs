// The CDK's objects live in one Node process, which answers one thread at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
