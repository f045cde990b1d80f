// The runtime takes over the console and the environment of its process: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
