using CareBot.CommandLine;
using CareBot.Hosting;
using CareBot.Policies;

var seams = new CommandSeams
{
    Serve = Server.ServeAsync,
    OpenStore = StoreOpening.OpenAsync,
    LoadPolicy = (path, error) => PolicyLoading.Load(path, error).Policy,
    ReadRoles = PolicyLoading.ReadRoles,
    CheckPolicy = PolicyCommands.Check,
    ExplainPolicy = PolicyCommands.Explain,
    ProbeChannels = ChannelProbing.ProbeAsync,
};
return await new CommandLineApp(seams).RunAsync(args, CancellationToken.None);
